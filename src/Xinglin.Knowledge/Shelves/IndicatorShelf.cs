using Xinglin.Knowledge.Indicators;

namespace Xinglin.Knowledge.Shelves;

/// <summary>The definitions behind the figures.</summary>
public sealed class IndicatorShelf() : FamilyShelf<IndicatorCard>("指标", "indicators", 80);
