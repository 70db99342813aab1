import { describe, expect, it } from 'vitest'
import { selectionOf } from '@/replay/parked'
import { pace, secondsLeft, skippedOf, toneOf, type Replay } from '@/replay/replays'
import { chinaInstant } from '@/text/time'

const replay: Replay = { id: 7, subscription: 'credit', state: 'running', total: 100, done: 40, delivered: 30, stillRefused: 6, startedBy: 'operator', startedAt: '2026-11-22T08:00:00Z' }
const TEN_SECONDS_LATER = new Date('2026-11-22T08:00:10Z').getTime()

describe('a selection of parked deliveries', () => {
  it('has no empty bounds, which would mean nothing at all', () => {
    expect(selectionOf({ subscription: 'credit', cause: '', from: '', to: '2026-11-22T00:00:00Z' })).toEqual({ subscription: 'credit', to: '2026-11-22T00:00:00Z' })
  })

  it('takes its time range as China’s time', () => {
    expect(chinaInstant('2026-11-22 08:00:00')).toBe('2026-11-22T00:00:00.000Z')
    expect(chinaInstant('')).toBeUndefined()
  })
})

describe('a running replay', () => {
  it('tells its pace and what is left at that pace', () => {
    expect(pace(replay, TEN_SECONDS_LATER)).toBe(4)
    expect(secondsLeft(replay, TEN_SECONDS_LATER)).toBe(15)
  })

  it('promises nothing before the first record', () => {
    expect(secondsLeft({ ...replay, done: 0 }, TEN_SECONDS_LATER)).toBeUndefined()
  })

  it('counts what was neither delivered nor refused as skipped', () => {
    expect(skippedOf(replay)).toBe(4)
  })

  it('is green at its end only when nothing was refused', () => {
    expect(toneOf({ state: 'done', stillRefused: 6 })).toBe('warn')
    expect(toneOf({ state: 'done', stillRefused: 0 })).toBe('good')
  })
})
