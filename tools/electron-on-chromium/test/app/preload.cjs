const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('api', {
  platform: process.platform,
  add: (a, b) => a + b,
  echo: (value) => ipcRenderer.invoke('echo', value),
  sender: () => ipcRenderer.invoke('sender'),
  fail: () => ipcRenderer.invoke('fail'),
  setDirty: (value) => ipcRenderer.send('dirty', value),
  pathOf: (file) => webUtils.getPathForFile(file),
  on: (channel, listener) => {
    const inner = (_event, ...args) => listener(...args)
    ipcRenderer.on(channel, inner)
    return () => ipcRenderer.off(channel, inner)
  },
})
