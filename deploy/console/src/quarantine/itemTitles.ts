import { readResource } from '@/catalogue/catalogue'

/** Titles of a resource's items by name; none when the catalogue does not answer, names then stand alone. */
export async function itemTitles(resource: string): Promise<Record<string, string>> {
  const answer = await readResource(resource).catch(() => undefined)
  return Object.fromEntries((answer?.items ?? []).map((item) => [item.name, item.title]))
}
