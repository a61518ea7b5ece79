addEventListener('message', async ({ data }) => postMessage((await (await fetch('/stream')).text()) + data))
