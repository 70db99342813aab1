import { ref, watch, type Ref } from 'vue'

/** A choice of this person that stays in this browser. */
export function remembered<T>(name: string, first: T): Ref<T> {
  const key = `govbus.${name}`
  const stored = localStorage.getItem(key)
  const value = ref(stored === null ? first : parsed(stored, first)) as Ref<T>
  watch(value, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true })
  return value
}

function parsed<T>(stored: string, first: T): T {
  try {
    return JSON.parse(stored) as T
  } catch {
    return first
  }
}
