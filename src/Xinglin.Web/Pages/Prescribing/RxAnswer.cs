using Xinglin.Facts.Herbs;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>What became of a draft that was sent: signed, or what speaks against it.</summary>
public sealed record RxAnswer
{
    public Entry? Signed { get; init; }
    public IReadOnlyList<Problem> Refused { get; init; } = [];
    /// <summary>What somebody else signed since the page was opened.</summary>
    public Stated<Prescription>? Newer { get; init; }
    /// <summary>The charts of this person as they are now, where that changed since the page was opened.</summary>
    public string? Joined { get; init; }

    public int Status => Newer is not null || Joined is not null ? 409 : Refused is [] ? 200 : 422;
}
