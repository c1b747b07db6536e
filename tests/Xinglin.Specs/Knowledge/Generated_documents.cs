using Xinglin.Knowledge;
using Xinglin.Knowledge.Documents;

namespace Xinglin.Specs.Knowledge;

/// <summary>docs/generated says what the cards say; `xinglin docs` writes it anew.</summary>
public class Generated_documents
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string> Paths => [.. CardBook.Of(Library.Default, day).Select(d => d.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void Are_as_the_cards_are_now(string path) =>
        Assert.Equal(CardBook.Of(Library.Default, day).Single(d => d.Path == path).Text, Tree.Read("docs", "generated", path.Split('/')[0], path.Split('/')[1]));

    [Fact]
    public void Hold_no_file_that_no_shelf_writes() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Tree.Root, "docs", "generated", "cards")).Select(f => $"cards/{Path.GetFileName(f)}").Except(CardBook.Of(Library.Default, day).Select(d => d.Path)));
}
