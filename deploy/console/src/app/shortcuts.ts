import { onBeforeUnmount, onMounted } from 'vue'
import { useRouter } from 'vue-router'

/** Where `g` and a second key lead. */
export const GO_KEYS: Record<string, string> = {
  h: '/',
  c: '/catalog',
  l: '/libraries',
  e: '/exchanges',
  q: '/quarantine',
  r: '/replays',
  v: '/reconciliations',
  u: '/limits',
  t: '/trace'
}

const PATIENCE = 1500

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The console's keys: `/` find, `g` + letter go, `.` refresh, `?` help. */
export function useShortcuts(showHelp: () => void): void {
  const router = useRouter()
  let goSince = 0

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const going = Date.now() - goSince < PATIENCE
    goSince = 0
    if (going && GO_KEYS[event.key]) void router.push(GO_KEYS[event.key])
    else if (event.key === 'g') goSince = Date.now()
    else if (event.key === '?') showHelp()
    else if (event.key === '/') focus('[data-shortcut=find-here]', '[data-shortcut=find]')
    else if (event.key === '.') document.querySelector<HTMLElement>('[data-shortcut=refresh]')?.click()
    else return
    event.preventDefault()
  }

  /** A page's own field comes before the one in the header. */
  function focus(...selectors: string[]): void {
    const fields = selectors.map((selector) => document.querySelector<HTMLElement>(selector))
    fields.find((field) => field)?.focus()
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
