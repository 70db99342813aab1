import { describe, expect, it } from 'vitest'
import { ageOf } from '@/text/age'
import { backlogColour, backlogWidth } from '@/text/backlog'
import { grouped, headline, lastFiveMinutes, rate } from '@/text/number'
import { clock, dateTime, lagParts } from '@/text/time'

describe('an age', () => {
  it('is told in its largest whole unit', () => {
    expect(ageOf(2_900)).toEqual({ unit: 'second', n: 2 })
    expect(ageOf(119_000)).toEqual({ unit: 'minute', n: 1 })
    expect(ageOf(7_200_000)).toEqual({ unit: 'hour', n: 2 })
    expect(ageOf(200_000_000)).toEqual({ unit: 'day', n: 2 })
  })

  it('is never negative when a clock runs ahead', () => {
    expect(ageOf(-5000).unit).toBe('now')
    expect(ageOf(Number.NaN).unit).toBe('now')
  })
})

describe('a backlog', () => {
  it('has the colours of NiFi', () => {
    expect([0, 60].map(backlogColour)).toEqual(['green', 'green'])
    expect([60.1, 61, 85].map(backlogColour)).toEqual(['yellow', 'yellow', 'yellow'])
    expect([85.1, 86, 100, 140].map(backlogColour)).toEqual(['red', 'red', 'red', 'red'])
  })

  it('is seen when it is small and never overflows its bar', () => {
    expect([0, 0.1, 50, 300].map(backlogWidth)).toEqual([0, 2, 50, 100])
  })
})

describe('a number', () => {
  it('has separators, and a dash when unknown', () => {
    expect(grouped(1234567, 'en')).toBe('1,234,567')
    expect(grouped(undefined, 'zh-CN')).toBe('–')
  })

  it('is short in a headline, in 万 in Chinese', () => {
    expect(headline(63_626, 'zh-CN')).toBe('63,626')
    expect(headline(1_284_306, 'zh-CN')).toBe('128.4万')
    expect(headline(1_284_306, 'en')).toBe('1.3M')
  })

  it('is a rate with a decimal only below ten', () => {
    expect(rate(4.84, 'en')).toBe('4.8')
    expect(rate(142.7, 'en')).toBe('143')
    expect(rate(0, 'en')).toBe('0')
  })

  it('counts the records of five minutes from an average per minute', () => {
    expect(lastFiveMinutes(12.3)).toBe(62)
    expect(lastFiveMinutes(undefined)).toBeUndefined()
  })
})

describe('a time', () => {
  it('is the time in China wherever the browser is', () => {
    expect(dateTime('2026-11-21T19:05:09.123456Z')).toBe('2026-11-22 03:05:09')
    expect(clock(Date.UTC(2026, 10, 21, 16, 0))).toBe('00:00')
    expect(dateTime(null)).toBe('–')
  })

  it('shows text that is no time as it came', () => {
    expect(dateTime('昨天')).toBe('昨天')
  })

  it('tells a lag in two units at most', () => {
    expect(lagParts(0.42)).toEqual([{ value: '0.4', unit: 'second' }])
    expect(lagParts(3)).toEqual([{ value: '3', unit: 'second' }])
    expect(lagParts(2642).map((part) => part.value)).toEqual(['44', '2'])
    expect(lagParts(7500).map((part) => part.unit)).toEqual(['hour', 'minute'])
  })
})
