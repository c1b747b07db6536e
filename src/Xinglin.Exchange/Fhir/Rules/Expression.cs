namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>A FHIRPath expression, as far as R4's own invariants use the language (http://hl7.org/fhirpath/N1).</summary>
abstract record Expression;

/// <param name="Value">string, decimal or bool</param>
sealed record Literal(object Value) : Expression;

/// <summary>%resource, %context, %ucum … or $this.</summary>
sealed record Variable(string Name) : Expression;

/// <summary>on.name, or a name from where we stand.</summary>
sealed record Step(Expression? On, string Name) : Expression;

/// <summary>on.function(arguments).</summary>
sealed record Call(Expression? On, string Function, IReadOnlyList<Expression> Arguments) : Expression;

sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;
