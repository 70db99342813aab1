import { createRouter, createWebHistory } from 'vue-router'
import { asProblem } from '@/api/live'
import { useSession } from '@/session/store'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string
    /** Seen without a session. */
    open?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', component: () => import('@/session/LoginPage.vue'), meta: { open: true, title: 'session.title' } },
    {
      path: '/',
      component: () => import('./AppShell.vue'),
      children: [
        { path: '', component: () => import('@/workbench/WorkbenchPage.vue'), meta: { title: 'app.menu.home' } },
        { path: 'catalog', component: () => import('@/catalogue/CatalogPage.vue'), meta: { title: 'app.menu.catalogue' } },
        { path: 'catalog-import', component: () => import('@/intake/ImportPage.vue'), meta: { title: 'intake.import.title' } },
        { path: 'catalog-draft', component: () => import('@/intake/DraftPage.vue'), meta: { title: 'intake.draft.title' } },
        { path: 'connections', component: () => import('@/intake/ConnectionsPage.vue'), meta: { title: 'app.menu.connections' } },
        { path: 'connections/:dept/:name', component: () => import('@/intake/ConnectionPage.vue'), props: true, meta: { title: 'app.menu.connections' } },
        { path: 'catalog/:dept/:name', component: () => import('@/catalogue/ResourcePage.vue'), props: true, meta: { title: 'app.menu.catalogue' } },
        { path: 'catalog/:dept/:name/request', component: () => import('@/request/RequestFormPage.vue'), props: true, meta: { title: 'request.apply' } },
        { path: 'tasks', component: () => import('@/request/TasksPage.vue'), meta: { title: 'app.menu.tasks' } },
        { path: 'notices', component: () => import('@/notice/NoticesPage.vue'), meta: { title: 'notice.title' } },
        { path: 'requests', component: () => import('@/request/RequestsPage.vue'), meta: { title: 'app.menu.requests' } },
        { path: 'complaints', component: () => import('@/request/ComplaintsPage.vue'), meta: { title: 'app.menu.complaints' } },
        { path: 'cases/:plural(requests|verifications|disputes|demands|collections)/:number', component: () => import('@/request/CasePage.vue'), props: true, meta: { title: 'app.menu.requests' } },
        { path: 'calendar', component: () => import('@/request/CalendarPage.vue'), meta: { title: 'app.menu.calendar' } },
        { path: 'bulletin', component: () => import('@/request/BulletinPage.vue'), meta: { title: 'app.menu.bulletin' } },
        { path: 'history', component: () => import('@/request/HistoryPage.vue'), meta: { title: 'app.menu.history' } },
        { path: 'catalog-compare', component: () => import('@/catalogue/ComparePage.vue'), meta: { title: 'catalogue.compareTitle' } },
        { path: 'coverage', component: () => import('@/coverage/CoveragePage.vue'), meta: { title: 'app.menu.coverage' } },
        { path: 'exchanges', component: () => import('@/exchange/ExchangesPage.vue'), meta: { title: 'app.menu.exchanges' } },
        { path: 'exchanges/:name(.+)', component: () => import('@/exchange/ExchangePage.vue'), props: true, meta: { title: 'app.menu.exchanges' } },
        { path: 'quarantine', component: () => import('@/quarantine/QuarantinePage.vue'), meta: { title: 'app.menu.quarantine' } },
        { path: 'quarantine/grid', component: () => import('@/quarantine/GridPage.vue'), meta: { title: 'quarantine.grid.title' } },
        { path: 'replays', component: () => import('@/replay/ReplaysPage.vue'), meta: { title: 'app.menu.replays' } },
        { path: 'replays/:id', component: () => import('@/replay/ReplayPage.vue'), props: true, meta: { title: 'app.menu.replays' } },
        { path: 'reconciliations', component: () => import('@/reconciliation/ReconciliationsPage.vue'), meta: { title: 'app.menu.reconciliations' } },
        { path: 'reconciliations/:subject(.+)', component: () => import('@/reconciliation/ReconciliationPage.vue'), props: true, meta: { title: 'app.menu.reconciliations' } },
        { path: 'limits', component: () => import('@/limits/LimitsPage.vue'), meta: { title: 'app.menu.limits' } },
        { path: 'libraries', component: () => import('@/library/LibrariesPage.vue'), meta: { title: 'app.menu.libraries' } },
        { path: 'trace', component: () => import('@/trace/TracePage.vue'), meta: { title: 'app.menu.trace' } },
        { path: '403', component: () => import('./FaultPage.vue'), props: { code: 403 } },
        { path: '500', component: () => import('./FaultPage.vue'), props: { code: 500 } },
        { path: ':rest(.*)*', component: () => import('./FaultPage.vue'), props: { code: 404 } }
      ]
    }
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 }
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (to.meta.open || to.path === '/500') return true
  try {
    await session.restore()
  } catch (failure) {
    return { path: '/500', query: { detail: asProblem(failure).code }, replace: true }
  }
  if (session.reviewsOnly && to.path === '/') return '/tasks'
  return session.person ? true : { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})
