/** Capitalised in mid-sentence though nobody's name: days, months, peoples, titles, oaths, ranks, and the like. */
export const notNames: ReadonlySet<string> = new Set(
  `i i'm i'd i'll i've i's monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december christmas easter halloween thanksgiving god jesus christ lord heaven hell
  english american british french german russian chinese japanese spanish italian irish scottish welsh
  england america britain france germany russia china japan london york paris rome europe africa asia
  mr mrs ms miss dr sir lady lord captain doctor professor detective agent commander lieutenant sergeant colonel general major
  mom mum dad mommy daddy mother father grandma grandpa auntie aunt uncle king queen prince princess
  ok okay tv cd dvd pc ai id usa uk us fbi cia nypd oh well yes no hey hi hello why what who how the a an and but or so
  earth moon sun north south east west internet bible english latin
  street road avenue lane square city county river lake mountain park house hall school university college hospital
  merlin bloody damn yeah you we they it he she this that there then when if so not his her my your our`
    .trim()
    .split(/\s+/),
)
