/// <reference types="vite/client" />

declare module 'element-plus/es/locale/lang/*' {
  import type { Language } from 'element-plus/es/locale'
  const words: Language
  export default words
}
