import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A part of the page's state that lives in the address, so that the address can be sent to a colleague. */
export function useUrlState() {
  const route = useRoute()
  const router = useRouter()

  function set(changes: Record<string, string | number | undefined>): void {
    const query = { ...route.query }
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') delete query[name]
      else query[name] = String(value)
    }
    void router.replace({ query })
  }

  function text(name: string, first = ''): WritableComputedRef<string> {
    return computed({
      get: () => (typeof route.query[name] === 'string' ? route.query[name] : first),
      set: (value) => set({ [name]: value === first ? undefined : value })
    })
  }

  function number(name: string, first: number): WritableComputedRef<number> {
    return computed({
      get: () => Number(route.query[name]) || first,
      set: (value) => set({ [name]: value === first ? undefined : value })
    })
  }

  return { set, text, number }
}
