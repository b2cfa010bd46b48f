using System.Security.Cryptography;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Records;

/// One line of a record's history, never changed: its hash covers all of it and the hash of the line before. Who did it and what it says are covered
/// by a salted hash of their own, so that they can be erased one day, salt and all, and the chain still holds.
internal sealed class HistoryEvent : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required Guid RecordId { get; init; }

    /// 1, 2, 3 … within the record.
    public required int Sequence { get; init; }

    /// The record's version after it; the same as before where nothing of the record changed (a view, a link).
    public required int Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Action { get; init; }
    public required string PersonId { get; init; }
    public required string PersonName { get; init; }
    public string? OnBehalfOfId { get; init; }
    public string? OnBehalfOfName { get; init; }
    public string? FromState { get; init; }
    public string? ToState { get; init; }
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
    public string? Reason { get; init; }
    public string? ActivityId { get; init; }

    /// Null once the line is erased.
    public byte[]? Salt { get; init; } = RandomNumberGenerator.GetBytes(16);
    public byte[] ContentHash { get; internal set; } = [];
    public byte[] PreviousHash { get; init; } = [];
    public byte[] Hash { get; internal set; } = [];
}

/// A field of a record before and after; a property of Data is named data.property and is written as JSON.
internal sealed record FieldChange(string Field, string? Old, string? New);
