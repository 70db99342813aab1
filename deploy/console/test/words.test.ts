import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, zh } from '@/text/messages'
import { inLanguage } from '@/text/said'

type Tree = { [key: string]: string | Tree }

function keys(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`)
  )
}

function at(tree: Tree, path: string): string {
  return path.split('.').reduce<Tree | string>((node, key) => (node as Tree)[key]!, tree) as string
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(vue|ts)$/.test(entry.name) ? [path] : []
  })
}

describe('a text of the API', () => {
  it('is shown in the language of the page', () => {
    expect(inLanguage('必填 / a value', 'zh-CN')).toBe('必填')
    expect(inLanguage('形如 建字第1号 / as 建字第1号', 'en')).toBe('as 建字第1号')
  })

  it('stays whole when it is in one language only', () => {
    expect(inLanguage('12,000 / 20,000', 'en')).toBe('12,000 / 20,000')
    expect(inLanguage('connection refused', 'zh-CN')).toBe('connection refused')
  })
})

describe('words', () => {
  it('are there in both languages', () => {
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it('are never empty', () => {
    for (const tree of [zh, en]) expect(keys(tree).filter((key) => !at(tree, key).trim())).toEqual([])
  })

  it('have the same places for values in both languages', () => {
    const different = keys(zh).filter((key) => String(places(at(zh, key))) !== String(places(at(en, key))))
    expect(different).toEqual([])
  })

  it('contain no Chinese in English', () => {
    expect(keys(en).filter((key) => /[\u4e00-\u9fff]/.test(at(en, key)))).toEqual([])
  })

  it('exist for every key that a page names', () => {
    const known = new Set(keys(zh))
    const named = sourceFiles('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map((match) => `${match[1]} in ${file}`)
    )
    expect(named.filter((name) => !known.has(name.split(' ')[0]!))).toEqual([])
    expect(named.length).toBeGreaterThan(100)
  })
})
