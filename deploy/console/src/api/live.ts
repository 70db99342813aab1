import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { Problem } from './problem'

export interface Live<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  loadedAt: Ref<number | undefined>
  paused: Ref<boolean>
  refresh: () => Promise<void>
}

/**
 * Loads now, whenever a watched source changes, and every so many milliseconds while the page is visible.
 * The last good answer stays on the page when a later call fails; its age says how old it is.
 */
export function useLive<T>(
  load: (signal: AbortSignal) => Promise<T>,
  options: { every?: number; watching?: WatchSource<unknown> } = {}
): Live<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const loadedAt = ref<number>()
  const paused = ref(false)
  let running: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function refresh(): Promise<void> {
    running?.abort()
    clearTimeout(timer)
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const answer = await load(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      problem.value = undefined
      loadedAt.value = Date.now()
    } catch (failure) {
      if (mine.signal.aborted) return
      problem.value = asProblem(failure)
    }
    loading.value = false
    schedule()
  }

  function schedule(): void {
    if (!options.every) return
    timer = setTimeout(() => {
      if (paused.value || document.hidden) schedule()
      else void refresh()
    }, options.every)
  }

  if (options.watching) watch(options.watching, () => void refresh())
  onScopeDispose(() => {
    running?.abort()
    clearTimeout(timer)
  })
  void refresh()
  return { data, problem, loading, loadedAt, paused, refresh }
}

/** Anything thrown as a Problem, so that every failure is shown the same way. */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure
  return new Problem(0, 'console', String(failure), undefined, undefined, { method: '', path: location.pathname })
}
