using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BackOfficeBot.Storage;

/// How long the database takes, by the first word of a statement. Heard of EF's own announcements, so that nothing is in the way where nobody measures.
internal sealed class DatabaseTelemetry : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    public const string Name = "BackOfficeBot.Database";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "backoffice.database.duration", "s", "Statements, by their first word and outcome", advice: new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] });
    private readonly List<IDisposable> _heard = [];

    public DatabaseTelemetry() => _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _heard.Add(value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuted.Name || name == RelationalEventId.CommandError.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEndEventData ended)
            Duration.Record(ended.Duration.TotalSeconds, new("statement", FirstWord(ended.Command.CommandText)), new("outcome", value.Value is CommandErrorEventData ? "failed" : "ok"));
    }

    public void Dispose()
    {
        foreach (var heard in _heard)
            heard.Dispose();
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static string FirstWord(string statement)
    {
        var text = statement.AsSpan().TrimStart();
        return text switch
        {
            _ when text.StartsWith("SELECT") => "SELECT",
            _ when text.StartsWith("INSERT") => "INSERT",
            _ when text.StartsWith("UPDATE") => "UPDATE",
            _ when text.StartsWith("DELETE") => "DELETE",
            _ => "other",
        };
    }
}
