using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace BackOfficeBot.Channel.CardActions;

/// <summary>
/// Seals what a card has to remember, so that nobody can read, alter or move it: encrypted and authenticated by ASP.NET Data Protection, bound to
/// organisation, conversation and verb, with an end.
/// </summary>
/// <remarks>https://learn.microsoft.com/aspnet/core/security/data-protection/introduction</remarks>
public sealed class CardSeals(IDataProtectionProvider protection, TimeProvider time)
{
    private const int ExpiryBytes = sizeof(long);
    private const int PlaceBytes = 16;
    internal const int HeaderBytes = ExpiryBytes + PlaceBytes;

    // One protector for all: a protector for each conversation would derive its keys anew. The place is authenticated with the state and compared.
    private readonly IDataProtector _protector = protection.CreateProtector("BackOfficeBot.CardState.v1");

    /// <summary>The seal of one conversation; all threads of a channel share it, because a card and its answers may stand in different ones.</summary>
    /// <param name="organisation">The tenant, or a client of it (<c>tenant/client</c>).</param>
    /// <param name="conversationId">The conversation, with or without the thread.</param>
    public CardSeal For(string organisation, string conversationId) => new(this, organisation, new Activities.ConversationAccount { Id = conversationId }.BaseId);

    internal string Close(string organisation, string conversation, string verb, ReadOnlySpan<byte> state, TimeSpan lifetime)
    {
        var plain = new byte[HeaderBytes + state.Length];
        BinaryPrimitives.WriteInt64LittleEndian(plain, (time.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        Place(organisation, conversation, verb, plain.AsSpan(ExpiryBytes, PlaceBytes));
        state.CopyTo(plain.AsSpan(HeaderBytes));
        return Base64Url.EncodeToString(_protector.Protect(plain));
    }

    internal OpenedSeal Open(string organisation, string conversation, string verb, string @sealed)
    {
        byte[] plain;
        try
        {
            plain = _protector.Unprotect(Base64Url.DecodeFromChars(@sealed));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return new(SealFailure.Altered, default);
        }
        if (plain.Length < HeaderBytes)
            return new(SealFailure.Altered, default);
        Span<byte> place = stackalloc byte[PlaceBytes];
        Place(organisation, conversation, verb, place);
        if (!CryptographicOperations.FixedTimeEquals(place, plain.AsSpan(ExpiryBytes, PlaceBytes)))
            return new(SealFailure.Foreign, plain.AsMemory(HeaderBytes));
        if (BinaryPrimitives.ReadInt64LittleEndian(plain) <= time.GetUtcNow().ToUnixTimeSeconds())
            return new(SealFailure.Expired, default);
        return new(null, plain.AsMemory(HeaderBytes));
    }

    private static void Place(string organisation, string conversation, string verb, Span<byte> place)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{organisation}\n{conversation}\n{verb}"), hash);
        hash[..PlaceBytes].CopyTo(place);
    }
}

/// <summary>Seals the state of one conversation's cards.</summary>
public readonly record struct CardSeal
{
    private readonly CardSeals _seals;
    private readonly string _organisation;
    private readonly string _conversation;

    internal CardSeal(CardSeals seals, string organisation, string conversation) => (_seals, _organisation, _conversation) = (seals, organisation, conversation);

    /// <summary>The client of the tenant whose card it is; null where it is the tenant's own.</summary>
    internal string? Client => _organisation.IndexOf('/') is >= 0 and var at ? _organisation[(at + 1)..] : null;

    /// <summary>Seals UTF-8 JSON for a verb; URL-safe base64.</summary>
    public string Close(string verb, ReadOnlySpan<byte> state, TimeSpan lifetime) => _seals.Close(_organisation, _conversation, verb, state, lifetime);

    /// <summary>What was sealed for a verb here, or why it is refused.</summary>
    public OpenedSeal Open(string verb, string @sealed) => _seals.Open(_organisation, _conversation, verb, @sealed);
}

/// <summary>The result of opening a seal: the state when <paramref name="Failure"/> is null. Of one from elsewhere it says what it is about, never that something may be done.</summary>
public readonly record struct OpenedSeal(SealFailure? Failure, ReadOnlyMemory<byte> State);

/// <summary>Why a sealed state is refused.</summary>
public enum SealFailure
{
    /// <summary>There is none, or it is not what the bot had sealed, or its key is gone.</summary>
    Altered,
    /// <summary>Its time is over.</summary>
    Expired,
    /// <summary>It was sealed for another organisation, conversation or verb.</summary>
    Foreign,
}

/// <summary>A pressed card's state was refused; the product answers with a fresh card.</summary>
public sealed class SealException(string verb, SealFailure failure, ReadOnlyMemory<byte> elsewhere = default) : Exception($"The state of '{verb}' is refused: {failure}.")
{
    /// <summary>The pressed verb.</summary>
    public string Verb { get; } = verb;
    /// <summary>Why.</summary>
    public SealFailure Failure { get; } = failure;
    /// <summary>The state of a card that was forwarded from another conversation, as JSON: to be shown what it is about; it authorises nothing. Empty otherwise.</summary>
    public ReadOnlyMemory<byte> Elsewhere { get; } = elsewhere;
}

/// <summary>A pressed card's inputs, or its state, do not have the shape that the verb declares.</summary>
public sealed class FormException(string verb, Exception? cause) : Exception($"The form of '{verb}' cannot be read.", cause)
{
    /// <summary>The pressed verb.</summary>
    public string Verb { get; } = verb;
}
