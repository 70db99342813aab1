const CHINESE = /[\u4e00-\u9fff]/

/** A text of the API says the same in Chinese and in English, "必填 / a value"; this is the half for the page. */
export function inLanguage(text: string, language: string): string {
  const halves = text.split(' / ')
  if (halves.length !== 2 || !CHINESE.test(halves[0]!)) return text
  return language === 'en' ? halves[1]! : halves[0]!
}
