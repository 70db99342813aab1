import { send } from '@/api/client'

/** Raises a demand (供需对接) for data that no entry offers. */
export const raiseDemand = (subject: string, reason: string) =>
  send<{ number: string }>({ method: 'POST', path: '/api/v1/demands', body: { subject, reason, items: [subject] } })
