using System.CommandLine;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class LinkVerb
{
    public static Command Make() => Saying.Of("link", "两份病历同属一人：一起读，各自不变 · two charts are of one person: read together, each unchanged", (links, one, other, reason, who) => links.Link(one, other, reason, who));
}
