using Xinglin.Facts.Alliance;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Kinds and states of a remote consultation in words; a register keeps them small.</summary>
static class RemoteWords
{
    public static Phrase Kind(string kind) => kind switch { "pathology" => new("会诊病理", "second-opinion pathology"), "imaging" => new("会诊影像", "second reading of images"), _ => new("病例会诊", "case") };

    public static Phrase Kind(RemoteKind kind) => Kind(kind.ToString().ToLowerInvariant());

    public static Phrase State(string state) => state switch { "asked" => new("待接单", "not yet taken"), "accepted" => new("已接单", "taken"), "declined" => new("未接", "declined"), _ => new("已有意见", "answered") };
}
