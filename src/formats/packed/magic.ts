/** The first bytes of a packed file; the last of them is the version. Apart, since telling formats needs no more. */
export const MAGIC = 'DATELPK1';
/** Bytes of: the magic, the length of the compressed head, the length of the head. */
export const PREAMBLE = MAGIC.length + 8;
