namespace Xinglin.Facts.Herbs;

public enum HandOverWay { Ward, Window, Courier }

/// <summary>交接。The boiled medicine left the room: to whom, how many bags, by which way. It answers "where is my medicine?".</summary>
/// <param name="Prescription">number of the prescription's entry</param>
/// <param name="To">a ward and bed, the person at the window, an address</param>
[Tag("medicine-handed-over")]
public sealed record MedicineHandedOver(long Prescription, string To, int Bags) : IFact
{
    public HandOverWay Way { get; init; }
    /// <summary>The courier's number.</summary>
    public string? Parcel { get; init; }
    /// <summary>Account of who scanned it; null: who wrote the entry.</summary>
    public string? By { get; init; }

    public Phrase Say() => new($"汤药交 {To}，{Bags} 袋", $"decoction handed to {To}, {Bags} bags");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Prescription), Prescription), .. Must.BeSaid(nameof(To), To), .. Must.Lie(nameof(Bags), Bags, 1, 400, "袋")];

    public static string Named => """
        汤药交接|decoction handed over　Prescription 处方（条目号）|prescription (entry)　To 交给|to　Bags 袋数|bags　Way 方式|way　Parcel 快递单号|parcel number　By 操作人|by
        HandOverWay.Ward 送病区|to the ward　HandOverWay.Window 窗口|at the window　HandOverWay.Courier 快递|by courier
        """;

    public static MedicineHandedOver Sample => new(12, "肿瘤一病区 18 床", 14);
}
