import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/es/components/message/style/css'
import { i18n } from '@/text/i18n'

/** Copies text and says so; also where the page is served over plain HTTP and the clipboard interface is closed. */
export async function copyText(text: string): Promise<void> {
  const copied = navigator.clipboard ? await navigator.clipboard.writeText(text).then(() => true, () => false) : false
  if (copied || copyBySelection(text)) ElMessage.success(i18n.global.t('common.copied'))
  else ElMessage.warning(i18n.global.t('common.copyFailed'))
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
