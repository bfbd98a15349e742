// A file of the shape of tdlib-types.d.ts
declare module 'tdlib-types' {
  export type note = {
    /** A note with <b>tags</b>, an {@link end}, a C:\users path, "* /" and R&D */
    _: 'note',
    /**
     * The text; a description so long that the file has it on more than one line, which is
     * joined again and then broken at another place
     */
    text: string,
    /** Its length; 0-1024 */
    length: number,
  }

  export type note$Input = {
    /** Never read */
    readonly _: 'note',
  }

  /** Describes a shape. Is it round? */
  export type Shape =
    | shapeRound
    | shapeFlat

  export type setNote = {
    /** Changes the note */
    readonly _: 'setNote',
    /** The note */
    readonly note?: note$Input,
    /** A shape; pass null if none */
    readonly shape?: Shape$Input,
  }
}
