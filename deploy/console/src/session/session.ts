import { send, type Call } from '@/api/client'

/** The person who is signed in. */
export interface Person {
  name: string
  title?: string
  roles: string[]
  /** The department that somebody of a 共享工作机构 works for. */
  department?: string | null
}

export const whoAmI: Call = { path: '/api/v1/session' }

export const readSession = () => send<Person>(whoAmI)
export const signIn = (name: string, password: string) =>
  send<Person>({ method: 'POST', path: '/api/v1/session', body: { name, password } })
export const signOut = () => send<void>({ method: 'DELETE', path: '/api/v1/session' })
