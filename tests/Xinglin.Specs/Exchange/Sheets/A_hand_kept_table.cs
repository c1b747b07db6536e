using System.IO.Compression;
using System.Text;
using Xinglin.Exchange.Sheets;

namespace Xinglin.Specs.Exchange.Sheets;

public class A_hand_kept_table
{
    const string List = "药名,用量\n黄芪,9-30g\n\n\"川贝母, 打粉\",3-9g\n";

    static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    public static TheoryData<byte[], string> Encodings => new()
    {
        { Encoding.UTF8.GetBytes(List), "UTF-8" }, { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(List)], "UTF-8 with mark" },
        { Gb18030(List), "GB18030" }, { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(List)).ToArray(), "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Is_read_in_whatever_encoding_it_was_saved(byte[] bytes, string encoding)
    {
        var sheet = Sheet.Read(bytes).Sheet!;
        Assert.Equal(("CSV", encoding), (sheet.Format, sheet.Encoding));
        Assert.Equal(["1 药名|用量", "2 黄芪|9-30g", "4 川贝母, 打粉|3-9g"], sheet.Rows.Select(r => $"{r.Line} {string.Join('|', r.Cells)}"));
    }

    [Theory]
    [InlineData("药名\t用量\n黄芪\t9,5"), InlineData("药名;用量\n黄芪;9,5")]
    public void May_be_parted_by_tabs_or_semicolons(string text) => Assert.Equal(["黄芪", "9,5"], Sheet.Read(Encoding.UTF8.GetBytes(text)).Sheet!.Rows[1].Cells);

    [Fact]
    public void Rows_may_be_of_different_lengths() => Assert.Equal([3, 1, 4], Sheet.Read(Encoding.UTF8.GetBytes("a,b,c\nd\ne,f,g,h\n")).Sheet!.Rows.Select(r => r.Cells.Count));

    [Fact]
    public void A_workbook_is_read_with_the_lines_it_shows()
    {
        var sheet = Sheet.Read(Workbook([["药名", "最小量", "最大量"], ["黄芪", "9", "30.5"], ["", "", ""], ["当归", "6", "12"]])).Sheet!;
        Assert.Equal("XLSX", sheet.Format);
        Assert.Equal(["1 药名|最小量|最大量", "2 黄芪|9|30.5", "4 当归|6|12"], sheet.Rows.Select(r => $"{r.Line} {string.Join('|', r.Cells)}"));
    }

    public static TheoryData<byte[]> Unreadable => new() { Array.Empty<byte>(), "PK\u0003\u0004not a workbook"u8.ToArray(), new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3 }, new byte[] { 0xFF, 0x80, 0xFF, 0x80, 0xFF } };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_said_in_both_tongues(byte[] bytes)
    {
        var (sheet, why) = Sheet.Read(bytes);
        Assert.Null(sheet);
        Assert.True(why is { Zh.Length: > 0, En.Length: > 0 });
    }

    /// <summary>The smallest workbook Excel opens: numbers as numbers, words beside them.</summary>
    internal static byte[] Workbook(string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string xml)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
            }
            const string Office = "http://schemas.openxmlformats.org";
            Part("[Content_Types].xml", $"""<Types xmlns="{Office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part("_rels/.rels", $"""<Relationships xmlns="{Office}/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part("xl/workbook.xml", $"""<workbook xmlns="{Office}/spreadsheetml/2006/main" xmlns:r="{Office}/officeDocument/2006/relationships"><sheets><sheet name="药目" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Office}/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Office}/spreadsheetml/2006/main"><sheetData>{string.Concat(rows.Select((r, i) => $"<row r=\"{i + 1}\">{string.Concat(r.Select((c, j) => Cell(c, $"{(char)('A' + j)}{i + 1}")))}</row>"))}</sheetData></worksheet>""");
        }
        return bytes.ToArray();
    }

    static string Cell(string text, string at) => text is "" ? "" : char.IsAsciiDigit(text[0]) ? $"<c r=\"{at}\"><v>{text}</v></c>" : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
