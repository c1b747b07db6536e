using Xinglin.Knowledge;
using Xinglin.Knowledge.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Xinglin.Specs.Knowledge;

/// <summary>Our small reader says of every text what a reader of the whole language says, or refuses it.</summary>
public sealed class The_reader_of_cards
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Library.Default.Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Library.Default.Folder, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Reads_every_file_of_the_house_as_YamlDotNet_does(string file) => Same(File.ReadAllText(Path.Combine(Library.Default.Folder, file)));

    [Theory]
    [InlineData("a: b"), InlineData("a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\nj: k"), InlineData("a:\n- b\n- c\nd: e"), InlineData("- - a\n  - b\n- c")]
    [InlineData("a: { b: c, d: [e, f], g: {h: i} }"), InlineData("a: [\n  b,\n  c, # why\n  d\n]\ne: f"), InlineData("a: {}\nb: []"), InlineData("a: {b: , c: d}"), InlineData("{a: b}")]
    [InlineData("a: \"b: c # d\"\ne: 'it''s'"), InlineData("a: \"\\u4e2d\\n\\\"\""), InlineData("a: b # c\n# d\ne: f#g"), InlineData("a:\nb: ~\nc: null\nd: ''"), InlineData("a: 10^9/L\nb: mg/mL·min\nc: -1.5\nd: https://e.f/g")]
    [InlineData("a: |\n  b\n  c\n\n  d\ne: f"), InlineData("a: >-\n  b\n  c\n\n  d\ne: f"), InlineData("a: >\n  b\n   c\n  d\n"), InlineData("a: |-\n  b: c\n  # d\ne: f"), InlineData("- |\n  a\n- b")]
    [InlineData("a: b\n  c\n  d\ne: f"), InlineData("a: b\n\n  c\ne: f"), InlineData("a: [b\n  c, d]"), InlineData("a: \"b\n  c\n\n  d\""), InlineData("\"a b\": c\n'd': e"), InlineData("a: 中文（一）：二\n“b”: c")]
    [InlineData("a:   b   \nc:\r\n  d: e\r\n"), InlineData("\n\n# x\n\na: b\n\n\n"), InlineData("- a\n-\n- b"), InlineData("-\n  a: b\n-\n  c: d"), InlineData("a: {\"b\":c}"), InlineData("a: [\"b\", 'c']"), InlineData("a: -b\nc: --d")]
    public void Reads_what_cards_may_write_as_YamlDotNet_does(string text) => Same(text);

    [Theory]
    [InlineData("a: &b c"), InlineData("a: *b"), InlineData("a: !b c"), InlineData("---\na: b"), InlineData("\ta: b"), InlineData("a:\n\tb: c"), InlineData("a: [b"), InlineData("a: {b: c"), InlineData("a: \"b"), InlineData("a: 'b")]
    [InlineData("a: b\na: c"), InlineData("a: {b: c, b: d}"), InlineData("a: b\n  c: d"), InlineData("a:\n    b: c\n  d: e"), InlineData("a: b: c"), InlineData("a: [b] c"), InlineData("a\nb: c"), InlineData("a: b\n- c"), InlineData("a: \"\\q\""), InlineData("a: {b}"), InlineData("- a\nb: c"), InlineData("a: |2\n    b")]
    public void Refuses_with_its_line_what_cards_have_no_use_for(string text) => Assert.True(Assert.Throws<ReadingException>(() => Yaml.Read(text)).Line >= 1);

    [Fact]
    public void Says_the_line_it_stands_on() => Assert.Equal(4, Assert.Throws<ReadingException>(() => Yaml.Read("a: b\n# c\nd:\n  - &e f\n")).Line);

    static void Same(string text) => Assert.Equal(Theirs(text), Ours(Yaml.Read(text)));

    static string Ours(Node node) => node switch
    {
        Word word => word.Text is null ? "null" : $"'{word.Text}'",
        Items items => $"[{string.Join(',', items.All.Select(Ours))}]",
        Members members => $"{{{string.Join(',', members.All.Select(m => $"'{m.Key}':{Ours(m.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    static string Theirs(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return Node(parser);
    }

    static string Node(IParser parser)
    {
        if (parser.TryConsume<SequenceStart>(out _))
        {
            List<string> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser));
            return $"[{string.Join(',', items)}]";
        }
        if (parser.TryConsume<MappingStart>(out _))
        {
            List<string> members = [];
            while (!parser.TryConsume<MappingEnd>(out _)) members.Add($"'{parser.Consume<Scalar>().Value}':{Node(parser)}");
            return $"{{{string.Join(',', members)}}}";
        }
        var scalar = parser.Consume<Scalar>();
        return scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? "null" : $"'{scalar.Value}'";
    }
}
