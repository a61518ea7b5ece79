const log = document.querySelector('#log')
window.api.on('say', (text) => {
  log.textContent = text
})
document.querySelector('#file').addEventListener('change', ({ target }) => {
  log.textContent = [...target.files].map((file) => window.api.pathOf(file)).join('|')
})
const drop = document.querySelector('#drop')
drop.addEventListener('dragover', (event) => event.preventDefault())
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  log.textContent = `dropped ${[...event.dataTransfer.files].map((file) => window.api.pathOf(file)).join('|')}`
})
log.textContent = 'ready'
