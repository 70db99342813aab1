import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig, type PluginOption } from 'vite'

/** Answers the API from synthetic data while developing; never part of a build. */
async function mockPlugin(): Promise<PluginOption> {
  return (await import('./mock/plugin.ts')).mockServer()
}

export default defineConfig(async ({ command, mode }) => {
  const backend = process.env.GOVBUS_URL
  // serving a finished build for a look at it is "serve" too
  const developing = command === 'serve' && mode !== 'test'
  return {
    plugins: [
      vue(),
      components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
      developing && !backend ? await mockPlugin() : undefined
    ],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    optimizeDeps: { include: ['element-plus/es', 'element-plus/es/components/*/style/css', 'echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers'] },
    server: backend ? { proxy: { '/api': { target: backend, changeOrigin: true } } } : {},
    build: {
      outDir: process.env.CONSOLE_OUT ?? '../target/classes/static',
      emptyOutDir: true,
      target: 'es2020',
      assetsDir: 'assets',
      chunkSizeWarningLimit: 700
    },
    test: { include: ['test/**/*.test.ts'], environment: 'node' }
  }
})
