namespace Xinglin.Facts;

/// <summary>A code of somebody's list, kept as it was sent: system (short name or URI), code and the sender's words.</summary>
public sealed record Coding(string System, string Code, string? Display = null);
