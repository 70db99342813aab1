import { createI18n } from 'vue-i18n'
import { en, zh } from './messages'

export type Language = 'zh-CN' | 'en'

const REMEMBERED = 'govbus.language'

function firstLanguage(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: firstLanguage(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en }
})

/** Switches the console's language and remembers it. */
export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(REMEMBERED, language)
  document.documentElement.lang = language
}
