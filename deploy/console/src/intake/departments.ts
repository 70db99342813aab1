import { partsOf, type Department, type Document } from './connections'

/** A department that was chosen by its name, or a new one that was typed by its title and is registered on the way. */
export interface Chosen {
  /** The name of a known department, or the title of a new one. */
  chosen: string
  /** Of a new one: its name for machines; empty for the suggested one. */
  name: string
  /** Of a new one: its social credit code. */
  code: string
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/

export const nobody = (department = ''): Chosen => ({ chosen: department, name: '', code: '' })

export const isNew = (form: Chosen, known: Department[]) => Boolean(form.chosen) && !known.some((one) => one.name === form.chosen)

/** A department's own database is usually called as the department is. */
export function suggestedName(address: string): string {
  const name = (partsOf(address)?.database ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 63)
  return NAME.test(name) ? name : ''
}

export const nameOf = (form: Chosen, known: Department[], address: string) => (isNew(form, known) ? form.name || suggestedName(address) : form.chosen)

export const isComplete = (form: Chosen, known: Department[], address: string) =>
  Boolean(form.chosen) && (!isNew(form, known) || (NAME.test(nameOf(form, known, address)) && CODE.test(form.code.trim().toUpperCase())))

/** What registers it; nothing for a known one. */
export function registration(form: Chosen, known: Department[], address: string): Document[] {
  if (!isNew(form, known)) return []
  return [{ apiVersion: 'govbus/v1', kind: 'Department', metadata: { name: nameOf(form, known, address) }, spec: { title: form.chosen.trim(), code: form.code.trim().toUpperCase() } }]
}
