import { readResource, type Item } from './catalogue'

/** A resource's items by name; none when the catalogue does not answer, names and codes then stand alone. */
export async function itemsOf(resource: string): Promise<Record<string, Item>> {
  const answer = await readResource(resource).catch(() => undefined)
  return Object.fromEntries((answer?.items ?? []).map((item) => [item.name, item]))
}

/** The codes of an item with their meanings, in the codes' order; an object's own order puts 10 before 01. */
export function codesOf(item?: Pick<Item, 'codes'>): [code: string, meaning: string][] {
  return Object.entries(item?.codes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
}
