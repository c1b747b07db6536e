namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>本院药目。Lays a hospital's own list upon the edition in force.</summary>
public static class Formulary
{
    const int TitleLines = 10; // lists carry a title and a date above their headings

    /// <param name="rows">cells by line, as they stand in the file</param>
    /// <param name="inForce">what the list is compared with and built upon</param>
    /// <param name="cite">the source the list is cited as</param>
    public static (FormularyReading? Reading, Phrase? Why) Read(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> rows, MateriaMedica inForce, string cite)
    {
        var head = rows.Take(TitleLines).Select((r, i) => (Headings: FormularyHeadings.In(r.Cells), At: i)).FirstOrDefault(h => h.Headings is not null);
        if (head.Headings is not { } headings) return (null, new("没有药名一列；表头要有“药名”或“name”", "there is no column of names; one heading must be 药名 or name"));
        var desk = new FormularyDesk(inForce, cite);
        var received = rows.Skip(head.At + 1).Select(r => FormularyRow.Read(headings, r.Line, r.Cells)).ToList();
        foreach (var (row, why) in received.Where(r => r.Why is not null)) desk.Refuse(row, why!.Value);
        // a herb's own row decides before the rows of its processed forms
        foreach (var (row, _) in received.Where(r => r.Why is null).OrderBy(r => inForce.Herbal.Resolve(r.Row.Name).IsKnown && !inForce.Herbal.Knows(r.Row.Name))) desk.Name(row);
        return (desk.Close(received.Count, headings.Unknown), null);
    }
}
