import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { ItalicaBridge } from '../contract/api.ts'

const bridge = {
  platform: process.platform === 'darwin' ? 'mac' : 'other',
  call: (channel, ...payload) => ipcRenderer.invoke(channel, ...payload),
  on(channel, listener) {
    const heard = (_event: IpcRendererEvent, notice: Parameters<typeof listener>[0]) => listener(notice)
    ipcRenderer.on(channel, heard)
    return () => {
      ipcRenderer.off(channel, heard)
    }
  },
  pathOf: (file: File) => webUtils.getPathForFile(file),
} satisfies ItalicaBridge

contextBridge.exposeInMainWorld('italica', bridge)
