using System.Text;

namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>What a column of a hospital's list says of a herb.</summary>
public enum FormularyColumn { Name, Least, Most, Dose, Toxicity, Pregnancy, Handling, Also, Category, Pinyin, Note }

/// <summary>表头。The headings pharmacies use, in either tongue and in any order.</summary>
sealed class FormularyHeadings
{
    static readonly Dictionary<string, FormularyColumn> known = Words(
        (FormularyColumn.Name, "药名 名称 药品名称 饮片名称 饮片 中药名称 品名 通用名 通用名称 name herb"),
        (FormularyColumn.Least, "最小量 最小用量 最小剂量 最低用量 最低量 下限 用量下限 least min minimum"),
        (FormularyColumn.Most, "最大量 最大用量 最大剂量 最高用量 最高量 极量 上限 用量上限 most max maximum"),
        (FormularyColumn.Dose, "用量 剂量 常用量 常用剂量 用法用量 日用量 dose range"),
        (FormularyColumn.Toxicity, "毒性 毒性分级 有毒 toxicity"),
        (FormularyColumn.Pregnancy, "妊娠 孕妇 妊娠禁忌 孕妇禁忌 妊娠用药 pregnancy"),
        (FormularyColumn.Handling, "煎法 特殊煎法 煎煮 煎煮法 煎煮方法 脚注 handling"),
        (FormularyColumn.Also, "别名 又名 处方用名 处方别名 处方名 also alias aliases"),
        (FormularyColumn.Category, "类别 分类 功效分类 功效类别 category"),
        (FormularyColumn.Pinyin, "拼音 全拼 pinyin"),
        (FormularyColumn.Note, "备注 说明 注 note notes remark remarks"));

    readonly Dictionary<FormularyColumn, int> at = [];
    readonly Dictionary<FormularyColumn, string> units = [];

    FormularyHeadings(IReadOnlyList<string> cells)
    {
        foreach (var (cell, i) in cells.Select((c, i) => (c, i)))
        {
            var (word, unit) = Split(cell);
            if (known.TryGetValue(word, out var column) && at.TryAdd(column, i)) units[column] = unit;
            else if (cell is not "") Unknown.Add(cell);
        }
    }

    /// <summary>Headings nobody here reads, and second columns of the same meaning.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The line of headings; null when the cells name no herb column.</summary>
    public static FormularyHeadings? In(IReadOnlyList<string> cells) =>
        new FormularyHeadings(cells) is var read && read.at.ContainsKey(FormularyColumn.Name) ? read : null;

    /// <summary>Full-width letters and digits as plain ones; empty where there is no such column or the row is short.</summary>
    public string Cell(IReadOnlyList<string> cells, FormularyColumn column) =>
        at.TryGetValue(column, out var i) && i < cells.Count ? cells[i].Normalize(NormalizationForm.FormKC).Trim() : "";

    /// <summary>The unit a heading gives in brackets: 最大量(mg). Empty when it gives none.</summary>
    public string Unit(FormularyColumn column) => units.GetValueOrDefault(column, "");

    static (string Word, string Unit) Split(string cell)
    {
        var plain = new string([.. cell.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c))]);
        var open = plain.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? (plain[..open], plain[(open + 1)..].TrimEnd(')')) : (plain, "");
    }

    static Dictionary<string, FormularyColumn> Words(params (FormularyColumn Column, string Words)[] all) =>
        all.SelectMany(a => a.Words.Split(' ').Select(w => (w, a.Column))).ToDictionary(p => p.w, p => p.Column);
}
