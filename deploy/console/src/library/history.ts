import type { FactVersion } from './library'

/** Which of the two times is moved: when it was so, or when the bus knew it. */
export type Axis = 'valid' | 'known'

const start = (version: FactVersion, axis: Axis) => Date.parse((axis === 'valid' ? version.validFrom : version.knownFrom) ?? '') || 0
const end = (version: FactVersion, axis: Axis) => Date.parse((axis === 'valid' ? version.validTo : version.knownTo) ?? '') || Infinity

/** The moments at which something changed, the oldest first. */
export function moments(history: FactVersion[], axis: Axis): number[] {
  const all = history.flatMap((version) => [start(version, axis), end(version, axis)]).filter((at) => at > 0 && at < Infinity)
  return [...new Set(all)].sort((one, other) => one - other)
}

/** The version of a fact that held at a moment: as it was by what is known now, or as the bus believed then. */
export function versionAt(history: FactVersion[], fact: string, at: number, axis: Axis): FactVersion | undefined {
  return history
    .filter((version) => version.fact === fact && start(version, axis) <= at && at < end(version, axis))
    .filter((version) => (axis === 'valid' ? end(version, 'known') === Infinity : start(version, 'valid') <= at && at < end(version, 'valid')))
    .sort((one, other) => start(other, axis) - start(one, axis))[0]
}

/** A version's place on a line of time from `first` to `last`, in percent. */
export function span(version: FactVersion, axis: Axis, first: number, last: number): { left: number; width: number } {
  const whole = Math.max(1, last - first)
  const from = Math.max(first, start(version, axis))
  const to = Math.min(last, end(version, axis))
  return { left: ((from - first) / whole) * 100, width: Math.max(0.8, ((to - from) / whole) * 100) }
}
