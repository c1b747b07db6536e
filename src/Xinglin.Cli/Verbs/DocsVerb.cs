using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Documents;

namespace Xinglin.Cli.Verbs;

static class DocsVerb
{
    public static Command Make()
    {
        var command = new Command("docs", "由代码和知识卡生成文档 · documents from the cards, into docs/generated");
        return command.Does(_ =>
        {
            var docs = Path.Combine(Place.Home, "docs");
            if (!Directory.Exists(docs)) throw new Stop(new($"没有 {docs}", $"there is no {docs}"));
            foreach (var (path, text) in CardBook.Of(Library.Default, TimeProvider.System.GetUtcNow()))
            {
                var file = Path.Combine(docs, "generated", path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                Console.WriteLine(Path.GetRelativePath(Place.Home, file));
            }
            return 0;
        });
    }
}
