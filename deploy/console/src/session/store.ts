import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { Problem } from '@/api/problem'
import { readSession, signIn, signOut, type Person } from './session'

const WORKING_ROLES = ['engineer', 'operator']
const DEPARTMENT = 'department'
const OFFICE = 'office'
const STAFF = [...WORKING_ROLES, 'approver', 'auditor', 'admin']

/** Who is signed in and what that person may do. */
export const useSession = defineStore('session', () => {
  const person = ref<Person>()
  const asked = ref(false)

  /** Asks once for a session that already exists; a person without one is not an error. */
  async function restore(): Promise<void> {
    if (asked.value) return
    try {
      person.value = withPlainRoles(await readSession())
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) throw failure
    }
    asked.value = true
  }

  async function open(name: string, password: string): Promise<void> {
    await signIn(name, password)
    person.value = withPlainRoles(await readSession())
    asked.value = true
  }

  async function close(): Promise<void> {
    await signOut()
    person.value = undefined
  }

  function forget(): void {
    person.value = undefined
  }

  const roles = computed(() => person.value?.roles ?? [])
  /** Whether comparisons may be started, differences healed, flows resumed. */
  const mayDecide = computed(() => roles.value.some((role) => WORKING_ROLES.includes(role)))
  /** Whether conflicts of the base libraries may be decided and sent back. */
  const mayCorrect = computed(() => mayDecide.value || roles.value.some((role) => ['approver', 'admin'].includes(role)))
  /** Whether entries may be written as manifests. */
  const mayCatalogue = computed(() => roles.value.includes('engineer'))
  /** Whether records may be completed, replayed or discarded: by the working roles, and by a department its own. */
  const mayHandle = computed(() => mayDecide.value || roles.value.includes(DEPARTMENT))
  /** Whether the limits of the platform itself are of any use to this person; a department has its data only. */
  const mayOversee = computed(() => mayDecide.value || !(roles.value.includes(DEPARTMENT) || roles.value.includes(OFFICE)))
  /** Somebody of a department's own office: reviews entries and requests, and has nothing to do with the rest. */
  const reviewsOnly = computed(() => roles.value.includes(OFFICE) && !roles.value.some((role) => STAFF.includes(role)))

  return { person, restore, open, close, forget, mayDecide, mayCorrect, mayCatalogue, mayHandle, mayOversee, reviewsOnly }
})

function withPlainRoles(person: Person): Person {
  return { ...person, roles: (person.roles ?? []).map((role) => role.replace(/^ROLE_/, '')) }
}
