using System.Buffers.Text;
using System.Text;
using BackOfficeBot.Channel.CardActions;
using CsCheck;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.CardActions;

public sealed class CardSealsTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly CardSeals _seals;

    public CardSealsTests() => _seals = new(new EphemeralDataProtectionProvider(), _time);

    private CardSeal Here => _seals.For("contoso", "a:1ada");

    [Fact]
    public void What_was_sealed_comes_back() => Gen.Byte.Array[0, 300].Sample(state =>
    {
        var opened = Here.Open("verb", Here.Close("verb", state, Day));
        return opened.Failure is null && opened.State.Span.SequenceEqual(state);
    });

    [Fact]
    public void The_seal_fits_into_a_URL_and_says_nothing() => Gen.String[Gen.Char.AlphaNumeric, 12, 40].Sample(secret =>
    {
        var text = Here.Close("verb", Encoding.UTF8.GetBytes(secret), Day);
        return text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            && !Encoding.Latin1.GetString(Base64Url.DecodeFromChars(text)).Contains(secret, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_single_bit_that_was_altered_is_noticed()
    {
        var bytes = Base64Url.DecodeFromChars(Here.Close("verb", "{\"id\":1}"u8, Day));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(SealFailure.Altered, Here.Open("verb", Base64Url.EncodeToString(bytes)).Failure);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.Null(Here.Open("verb", Base64Url.EncodeToString(bytes)).Failure);
    }

    [Fact]
    public void Any_cut_or_added_piece_is_noticed()
    {
        var text = Here.Close("verb", "{\"id\":1}"u8, Day);
        for (var length = 0; length < text.Length; length++)
            Assert.Equal(SealFailure.Altered, Here.Open("verb", text[..length]).Failure);
        Assert.Equal(SealFailure.Altered, Here.Open("verb", text + "AAAA").Failure);
    }

    [Fact]
    public void Any_text_of_somebodys_own_is_refused() => Gen.String.Sample(text => Here.Open("verb", text).Failure is SealFailure.Altered);

    [Theory]
    [InlineData("fabrikam", "a:1ada", "verb")]
    [InlineData("contoso", "a:1bruno", "verb")]
    [InlineData("contoso", "a:1ada", "other")]
    [InlineData("contos", "o\na:1ada", "verb")]
    [InlineData("contoso", "a:1ada\nverb", "")]
    public void Another_organisation_conversation_or_verb_is_refused(string tenant, string conversation, string verb)
    {
        var text = Here.Close("verb", "{}"u8, Day);
        Assert.Equal(SealFailure.Foreign, _seals.For(tenant, conversation).Open(verb, text).Failure);
    }

    [Fact]
    public void A_card_and_its_thread_share_the_seal()
    {
        var text = _seals.For("contoso", "19:aa11@thread.tacv2").Close("verb", "{}"u8, Day);
        Assert.Null(_seals.For("contoso", "19:aa11@thread.tacv2;messageid=1764000000000").Open("verb", text).Failure);
    }

    [Fact]
    public void After_its_time_it_is_refused()
    {
        var text = Here.Close("verb", "{}"u8, Day);
        _time.Advance(Day - TimeSpan.FromSeconds(1));
        Assert.Null(Here.Open("verb", text).Failure);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SealFailure.Expired, Here.Open("verb", text).Failure);
    }

    [Fact]
    public void Another_key_ring_cannot_open_it()
    {
        var text = Here.Close("verb", "{}"u8, Day);
        Assert.Equal(SealFailure.Altered, new CardSeals(new EphemeralDataProtectionProvider(), _time).For("contoso", "a:1ada").Open("verb", text).Failure);
    }
}
