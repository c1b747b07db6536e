namespace Xinglin.Web;

/// <summary>Infection control: overnight, cultures, the bundle, the rates.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InfectionMenuAttribute(string zh, string en) : RowMenuAttribute(zh, en);
