namespace Xinglin.Storage;

/// <summary>Warm folds: charts already read, by their head. Dropped without harm, never stored.</summary>
sealed class Folds(int entriesAtMost)
{
    readonly Lock gate = new();
    readonly Dictionary<ChartId, LinkedListNode<Chart>> known = [];
    readonly LinkedList<Chart> recent = [];
    long entries;

    public Chart? Of(ChartId chart)
    {
        lock (gate)
        {
            if (!known.TryGetValue(chart, out var node)) return null;
            recent.Remove(node);
            recent.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Keeps the later of this and what is known: a slow reader must not put an old fold over a new one.</summary>
    public void Keep(Chart chart)
    {
        lock (gate)
        {
            if (known.TryGetValue(chart.Id, out var there) && there.Value.Head >= chart.Head) return;
            Remove(chart.Id);
            known[chart.Id] = recent.AddFirst(chart);
            entries += chart.Written.Count + 1;
            while (entries > entriesAtMost && recent.Last is { } oldest && oldest.Value.Id != chart.Id) Remove(oldest.Value.Id);
        }
    }

    public void Forget(ChartId chart)
    {
        lock (gate) Remove(chart);
    }

    void Remove(ChartId chart)
    {
        if (!known.Remove(chart, out var node)) return;
        recent.Remove(node);
        entries -= node.Value.Written.Count + 1;
    }
}
