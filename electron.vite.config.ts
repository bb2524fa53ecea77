import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { composition } from './shared/cli/start/dependency-list.ts'

const root = import.meta.dirname

/**
 * antd and its icons write their styles into `<style>` elements while they run, which `style-src 'self'` forbids. The
 * two modules that do so are replaced by constructed style sheets, which need no exception in the policy.
 */
function constructedStyles(): Plugin {
  const replaced = ['/@rc-component/util/es/Dom/dynamicCSS.js', '/@ant-design/icons/es/cssUtils.js']
  const slashed = (path: string) => path.replaceAll('\\', '/')
  const ours = slashed(resolve(root, 'renderer/app/constructed-styles.ts'))
  return {
    name: 'constructed-styles',
    enforce: 'pre',
    load: (id) =>
      replaced.some((path) => slashed(id).endsWith(path)) ? `export * from ${JSON.stringify(ours)}` : null,
  }
}

/** 设置 → 关于 reads it beside the page: what the program is made of, with every licence. */
function dependencyList(): Plugin {
  return {
    name: 'dependency-list',
    generateBundle() {
      const source = JSON.stringify(composition(root))
      this.emitFile({ type: 'asset', fileName: 'dependencies.json', source })
    },
  }
}

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'core-process': resolve(root, 'electron/core-process/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload cannot import: one CommonJS file with everything in it.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), constructedStyles(), dependencyList()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // `data:` addresses would need an exception in the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
