using System.Globalization;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Xinglin.Exchange.Sheets;

/// <summary>A table somebody keeps by hand, as text cells with the line each row stands on. Blank rows are left out.</summary>
/// <param name="Format">CSV, XLSX or XLS, found by content</param>
/// <param name="Encoding">of the text; empty for Excel</param>
public sealed record Sheet(string Format, string Encoding, IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>The first sheet of a workbook, or the whole of a CSV file; or why it cannot be read.</summary>
    public static (Sheet? Sheet, Phrase? Why) Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length is 0) return (null, new("文件是空的", "the file is empty"));
        if (bytes.Span.StartsWith("PK\u0003\u0004"u8)) return Excel("XLSX", bytes);
        if (bytes.Span.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0])) return Excel("XLS", bytes);
        return TextEncoding.Read(bytes) is { } text ? Csv(text.Name, plain.GetString(text.Utf8.Span))
            : (null, new("既不是 UTF-8、GBK 文本，也不是 Excel；请另存为 CSV 或 xlsx", "this is neither text in UTF-8 or GBK nor Excel; save it as CSV or xlsx"));
    }

    static readonly UTF8Encoding plain = new(false);

    static (Sheet?, Phrase?) Csv(string encoding, string text)
    {
        List<(int, IReadOnlyList<string>)> rows = [];
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), new() { HasHeader = false, Separator = SeparatorOf(text), TrackLineNumbers = true }, false);
            while (csv.Read()) Add(rows, (int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }
        catch (CsvFormatException e)
        {
            return (null, new($"CSV 读不下去：{e.Message}", $"the CSV cannot be read: {e.Message}"));
        }
        return (new("CSV", encoding, rows), null);
    }

    /// <summary>Whichever of tab, semicolon and comma the first line holds most of.</summary>
    static char SeparatorOf(string text) => text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end && end < 0 ? text.Length : end).ToString() is var first
        ? new[] { ',', '\t', ';' }.MaxBy(c => first.Count(f => f == c)) : ',';

    static (Sheet?, Phrase?) Excel(string format, ReadOnlyMemory<byte> bytes)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // .xls names its code page
        List<(int, IReadOnlyList<string>)> rows = [];
        try
        {
            using var book = ExcelReaderFactory.CreateReader(new MemoryStream(bytes.ToArray(), writable: false));
            for (var line = 1; book.Read(); line++) Add(rows, line, [.. Enumerable.Range(0, book.FieldCount).Select(i => Convert.ToString(book.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            return (null, new("这个 Excel 文件打不开；请在 Excel 里另存为 xlsx 或 CSV（不加密码）", "this Excel file does not open; save it again as xlsx or CSV, without a password"));
        }
        return (new(format, "", rows), null);
    }

    static void Add(List<(int, IReadOnlyList<string>)> rows, int line, IReadOnlyList<string> cells)
    {
        if (cells.Any(c => !string.IsNullOrWhiteSpace(c))) rows.Add((line, [.. cells.Select(c => c.Trim())]));
    }
}
