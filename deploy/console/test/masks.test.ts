import { describe, expect, it } from 'vitest'
import { maskCitizenId, maskFact, maskName } from '@/text/mask'

describe('personal data', () => {
  it('shows six and four characters of a citizen number', () => {
    expect(maskCitizenId('11010119900307002X')).toBe('110101********002X')
    expect(maskFact('legal-representative-id', '11010119900307002X')).toBe('110101********002X')
  })

  it('shows the first character of a name', () => {
    expect(maskName('张示例')).toBe('张**')
    expect(maskFact('name', '欧阳示例')).toBe('欧***')
  })

  it('is not masked twice', () => {
    expect(maskCitizenId('110101********002X')).toBe('110101********002X')
    expect(maskName('张**')).toBe('张**')
  })

  it('shows at most a third of anything else', () => {
    expect(maskFact('residence', '示范市示范区和平路')).toBe('示范市******')
  })
})
