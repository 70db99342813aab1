import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import './style/theme.css'
import './style/parts.css'
import { whenUnauthenticated } from './api/client'
import App from './app/App.vue'
import { router } from './app/router'
import { useSession } from './session/store'
import { i18n, setLanguage, type Language } from './text/i18n'

const app = createApp(App).use(createPinia()).use(i18n).use(router)
setLanguage(i18n.global.locale.value as Language)

whenUnauthenticated(() => {
  const session = useSession()
  const here = router.currentRoute.value
  if (!session.person || here.path === '/login') return
  session.forget()
  void router.push({ path: '/login', query: { to: here.fullPath } })
})

// until the first page is there the word of index.html stays: a slow line shows no blank page
void router.isReady().finally(() => app.mount('#app'))
