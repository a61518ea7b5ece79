/** Written before a name: the stop after them never ends a sentence. */
export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof st sr sra srta capt cpt lt sgt cpl col maj gen adm cmdr det insp supt rev fr hon pres gov sen rep mme mlle msgr'.split(
    ' ',
  ),
)

/** Ordinary abbreviations: the stop after them ends a sentence only before a capital that starts one. */
export const abbreviations: ReadonlySet<string> = new Set(
  'jr etc vs approx inc ltd co corp dept est fig vol ch pp ed al ca cf eg ie viz esp jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat ave blvd rd ft oz lb lbs hr hrs min mins sec secs tel ext'.split(
    ' ',
  ),
)
