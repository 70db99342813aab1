import { useNow } from './now'
import { ageOf } from './age'
import { inLanguage } from './said'
import { grouped, headline, rate } from './number'
import { lagParts } from './time'
import { useI18n } from 'vue-i18n'

/** Numbers, ages and lags in the language of the page. */
export function useWords() {
  const { t, te, locale } = useI18n()
  const now = useNow()

  function ageWords(milliseconds: number): string {
    const age = ageOf(milliseconds)
    return t(`common.age.${age.unit}`, { n: age.n })
  }

  return {
    t,
    te,
    locale,
    count: (value?: number | null) => grouped(value, locale.value),
    /** Several words one after the other. */
    list: (words: (string | undefined)[]) => words.join(t('common.comma')),
    headline: (value?: number | null) => headline(value, locale.value),
    rate: (value?: number | null) => rate(value, locale.value),
    ago: (at?: string | number | null) => (at ? ageWords(now.value - new Date(at).getTime()) : '–'),
    lag: (seconds?: number | null) =>
      seconds === undefined || seconds === null
        ? '–'
        : lagParts(seconds)
            .map((part) => t(`common.unit.${part.unit}`, { n: part.value }))
            .join(' '),
    /** A text of the API in the language of the page. */
    said: (text?: string | null) => (text ? inLanguage(text, locale.value) : ''),
    /** The word for a code of the API, or the code itself when the console does not know it. */
    word: (prefix: string, code?: string | null) => (code ? (te(`${prefix}.${code}`) ? t(`${prefix}.${code}`) : code) : '–')
  }
}
