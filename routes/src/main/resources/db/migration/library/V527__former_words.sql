-- What V510 says is not so: nobody takes these words over. Every source is fed again from the exchange log instead, and
-- this is what the libraries held before, for a person to look at where the log does not reach back so far.
comment on table library.candidate_before_510 is
    'Words kept by the form before V510; read by nobody. Libraries were fed anew from the exchange log.';
