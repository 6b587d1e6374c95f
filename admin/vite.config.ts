import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The server serves the built console under /console; in development Vite passes API calls on to it. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  // Ant Design is one large chunk by nature, loaded once from the same server.
  build: { chunkSizeWarningLimit: 1600, manifest: true },
});
