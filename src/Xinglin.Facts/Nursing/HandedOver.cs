namespace Xinglin.Facts.Nursing;

/// <summary>班次。The shift that ends with the hand-over.</summary>
public enum Shift { Day, Evening, Night }

/// <summary>交班。This person was handed over: by the author, to a named colleague, at the end of a shift.</summary>
/// <param name="To">account or name of whoever takes over</param>
[Tag("handed-over")]
public sealed record HandedOver(string To, Shift Shift) : IFact
{
    /// <summary>What the sheet cannot know.</summary>
    public string? Note { get; init; }
    /// <summary>Told at the bed, as critical patients must be.</summary>
    public bool AtBedside { get; init; }

    public Phrase Say() => new($"交班（{Word.Zh}）给 {To}{(AtBedside ? "，床旁" : "")}{(Note is null ? "" : $"：{Note}")}", $"handed over ({Word.En}) to {To}{(AtBedside ? ", at the bed" : "")}{(Note is null ? "" : $": {Note}")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(To), To);

    public static string Named => """
        交班|hand-over　To 接班人|taken over by　Shift 班次|shift　Note 另嘱|note　AtBedside 床旁交接|at the bed
        Shift.Day 白班|day　Shift.Evening 小夜|evening　Shift.Night 大夜|night
        """;

    public static HandedOver Sample => new("nurse.li", Shift.Night) { Note = "右上臂 PICC 处轻痒，未见红" };

    Phrase Word => Shift switch { Shift.Day => new("白班", "day"), Shift.Evening => new("小夜", "evening"), _ => new("大夜", "night") };
}

/// <summary>接班。The colleague read a hand-over and has the person from now on. What nobody took over is carried to the next sheet.</summary>
/// <param name="Handover">number of the hand-over's entry</param>
[Tag("taken-over")]
public sealed record TakenOver(long Handover) : IFact
{
    public string? Note { get; init; }

    public Phrase Say() => new($"接班{(Note is null ? "" : $"：{Note}")}", $"taken over{(Note is null ? "" : $": {Note}")}");

    public IEnumerable<Problem> Problems() => Must.Name(nameof(Handover), Handover);

    public static string Named => """
        接班|taken over　Handover 交班条目|hand-over entry　Note 备注|note
        """;

    public static TakenOver Sample => new(1);
}
