using System.Security.Cryptography;
using System.Text;
using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>A template as somebody signs it.</summary>
/// <param name="Digest">SHA-256 of its text, in hexadecimal: another text needs another signature</param>
public sealed record Template(string Card, string Edition, string Digest, string Author)
{
    public string Stamp => $"{Card}@{Edition}";
}

/// <summary>方案模板。What may be signed and ordered from.</summary>
public static class Templates
{
    extension(Library library)
    {
        /// <summary>The template in force under this id; null when the house knows none of that name.</summary>
        public Template? TemplateOf(string regimen, DateTimeOffset day) => library.FamilyOf<RegimenCard>().On(regimen, day) is { } card ? Of(library, card) : null;

        /// <summary>The template somebody means by an id or a name, however it is written: "gastric.sox", "SOX", "ＳＯＸ（奥沙利铂＋替吉奥）".</summary>
        public Template? TemplateMeant(string regimen, DateTimeOffset day)
        {
            var (regimens, written) = (library.FamilyOf<RegimenCard>(), Plain(regimen));
            if (written is "") return null;
            var id = regimens.Ids.FirstOrDefault(id => Plain(id) == written)
                ?? regimens.Ids.Order(StringComparer.Ordinal).FirstOrDefault(id => regimens.On(id, day) is { } card && (Means(card.Zh, written) || Means(card.En, written)));
            return id is null ? null : library.TemplateOf(id, day);
        }

        /// <summary>Every template in force on a day.</summary>
        public IReadOnlyList<Template> TemplatesOn(DateTimeOffset day) =>
            [.. library.FamilyOf<RegimenCard>().Ids.Order(StringComparer.Ordinal).Select(id => library.TemplateOf(id, day)).OfType<Template>()];

        /// <summary>Those of them this person may sign.</summary>
        public IEnumerable<Template> SignableBy(string account, IEnumerable<Template> templates) => templates.Where(t => library.ToSign(t.Card, t.Edition, account).Template is not null);

        /// <summary>The template of this edition, or why it may not be signed: it is none, it does not pass, an example patient does not get the dose, or who signs wrote it.</summary>
        public (Template? Template, Phrase? WhyNot) ToSign(string card, string edition, string by)
        {
            if (library.LintOf(card, edition) is not { } linted) return (null, new($"没有 {card}@{edition}", $"there is no {card}@{edition}"));
            if (linted.Wrong is not []) return (null, new($"{card}@{edition} 未通过检查，不能签名：{string.Join("；", linted.Wrong)}", $"{card}@{edition} does not pass and cannot be signed: {string.Join("; ", linted.Wrong)}"));
            if (library.Find($"{card}@{edition}") is not RegimenCard found) return (null, new($"{card}@{edition} 不是方案模板，不需要签名", $"{card}@{edition} is no template: it needs no signature"));
            return found.Author == by ? (null, new($"{card}@{edition} 是 {by} 写的，须由别人签名", $"{by} wrote {card}@{edition}: somebody else signs it")) : (Of(library, found), null);
        }
    }

    /// <summary>The whole name, or what stands before its bracket.</summary>
    static bool Means(string name, string written) => Plain(name) is var whole && (whole == written || whole.Split('(')[0].Trim() == written);

    static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    static Template Of(Library library, RegimenCard card) => new(card.Id, card.Edition, Digest(library.TextOf(card.Stamp)), card.Author);

    /// <summary>Line ends differ between machines and say nothing.</summary>
    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
