import { defineStore } from 'pinia'
import { ref } from 'vue'
import { send, type Call } from '@/api/client'
import { useWords } from '@/text/words'

export interface Department {
  name: string
  title: string
  code?: string
  resources?: number
  systems?: number
}

export const departmentsCall: Call = { path: '/api/v1/departments' }
export const readDepartments = (signal?: AbortSignal) => send<Department[]>(departmentsCall, signal)

/** Departments by name, read once a session; names stay as they are until they have come. */
export const useDepartments = defineStore('departments', () => {
  const all = ref<Department[]>([])
  let asked = false

  function ask(): void {
    if (!asked) reload()
  }

  function reload(): void {
    asked = true
    // titles are a convenience: without them pages show the names
    readDepartments().then((departments) => (all.value = departments)).catch(() => (asked = false))
  }

  return { all, ask, reload }
})

/** Titles of whom data comes from and goes to: a department, a library, the window, the bus. */
export function useParties() {
  const departments = useDepartments()
  const { t, te, word } = useWords()
  departments.ask()

  function party(name?: string | null): string {
    if (!name) return '–'
    const [head, tail] = name.split('/')
    if (head === 'library' && tail) return te(`library.titles.${tail}`) ? t(`library.titles.${tail}`) : tail
    const found = departments.all.find((department) => department.name === head)
    return found ? found.title : word('common.party', name)
  }

  return { party, departments }
}
