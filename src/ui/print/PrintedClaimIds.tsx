/** Numbers of claims after what rests on them. */
export function PrintedClaimIds({ claims }: { claims: readonly string[] }) {
  return (
    <>
      {' '}
      <bdi className="print-ids" dir="ltr">
        {claims.join(' ')}
      </bdi>
    </>
  );
}
